"""Roles: who holds which office."""

from corpusck.mentions.role.mention import Role
from corpusck.mentions.role.reading import extract

__all__ = ["Role", "extract"]
