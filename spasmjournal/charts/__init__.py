"""Pictures and their sentences: `draw_*(figure, numbers, look)` on a figure that is handed over."""
