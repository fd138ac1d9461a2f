"""Workbooks in the layouts of real offices, of invented people, with the truth about them.

``RECIPES`` of :mod:`tataletak.recipes` lists one function for each workbook;
what a function returns is told in :mod:`tataletak.recipe` and
:mod:`tataletak.truth`. Nothing here asks the product what it reads.
"""
