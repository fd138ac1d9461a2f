"""A clean folder of invented people, and one seeded fault of each kind put into it.

A fault changes sheets in memory and says by itself which findings it implies and
in which cells; what the reader prints is never asked. ``KINDS`` of
:mod:`rusak.kinds` lists them all.
"""
