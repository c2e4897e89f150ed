"""Relief over time: a panel a remedy, each use a mark."""
