"""The methods that the answers rest on: columns of numbers in, small frozen results out."""
