"""The recipe behind hedcheck's model: data, training, export, evaluation. See training/README.md."""
