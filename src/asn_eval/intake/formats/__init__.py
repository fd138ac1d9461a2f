"""The file formats: what a file is by its first bytes, and a reader for each.

Every reader stands behind ``grid.Book``; ``opening.open_book`` chooses it.
Readers run in a worker process only; ``sniff`` also runs in the parent and
looks at names, sizes and first bytes, never at data.
"""
