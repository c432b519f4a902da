"""Rooms: one file per kind, each saying what stands where."""

from app.sample.rooms import bedroom, dining, living, office
from app.sample.rooms.room import Placed, Room

ROOMS: tuple[Room, ...] = (living.ROOM, bedroom.ROOM, dining.ROOM, office.ROOM)

__all__ = ["ROOMS", "Placed", "Room"]
