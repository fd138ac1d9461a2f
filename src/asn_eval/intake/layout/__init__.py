"""Where the tables of a sheet stand, and what shape they have.

Nothing here knows what a field means beyond its headings: ``regions`` finds
the heading rows and the rows they speak for, the other modules turn habits of
real sheets (two rows a person, name and NIP in one cell, merged keys, facts
above the table, columns by month, day or person) into plain columns. Every
column knows the cell of each of its values.
"""
