"""Pictures with their sentences and tables: a folder a chart, and beside them what several of them share."""
