"""Widgets: thin, and the only place that knows QtWidgets."""
