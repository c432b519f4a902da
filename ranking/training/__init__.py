"""Labelled windows in, a model out; judged by people, or made up from the catalogue."""
