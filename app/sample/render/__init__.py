"""A small software renderer: meshes in, a lit picture out. Metres, y up, the viewer towards +z."""
