"""An executed notebook as a document: text, pictures and blocks, ready for every output."""
