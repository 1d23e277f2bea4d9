"""How well and how fast the library does its work, measured by the commands of the Makefile."""
