"""Fuzzing of everything that reads what others wrote: workbooks, web pages, CSV, YAML.

By hand, from the folder ``tests``::

    python -m fuzz --menit 30 --benih 1

Sound files of every format are damaged at random and read; so are sound tables
with hostile cells. Whatever comes of it must be a dataset, findings or a coded
error: no other exception, nothing over 20 s, nothing over 1 GiB, and no NIP or
name of a person in the words of a finding. A case follows from the seed and its
number alone; one that fails is written to a folder, with what to run again::

    python -m fuzz --benih 1 --nomor 4711

Cases are read in a process that may be killed. One that dies or hangs there is
read again as in production, where a worker process takes the blow.
"""
