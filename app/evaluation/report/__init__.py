"""A comparison as one file to look at: nothing in it is fetched from anywhere."""

from app.evaluation.report.html import as_html

__all__ = ["as_html"]
