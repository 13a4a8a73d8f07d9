"""The kinds of page, a module or a package for each: its values, and what makes them of a record.

Each has a function `pages(index)`; which there are, and in which order they are made, says
`pages/__init__.py`.
"""
