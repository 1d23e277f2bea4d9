"""From a request to an executed notebook."""
