"""How well linking does on two stories that people have linked by hand."""
