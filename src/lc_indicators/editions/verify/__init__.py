"""An edition built again and compared with the one that stands."""
