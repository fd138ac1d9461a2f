"""Strict YAML files: text to plain data with positions, data to a closed grammar, coded faults.

What a file means is for the packages above: ``rubric`` for rules, ``folder``
for what a data folder says of itself.
"""
