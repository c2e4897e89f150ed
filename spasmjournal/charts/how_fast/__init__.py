"""How fast it eases: the share still going, with a remedy and untreated."""
