"""Input workbooks that intake reads without a finding: one per table of a rubric."""
