from __future__ import annotations


def check_data(folder):  # noqa
    return []
