/** The file that `hedcheck init` writes: every key, explained, none set. */
export const configTemplate = `# hedcheck's configuration for the articles in this folder and below.
# The nearest file of this kind above an article is used; options on the command line win over it.
# Take the # off a line to set its key.

# Mildest verdict that makes the exit status 1: attributed, unsupported, contradicted, never.
# failOn: unsupported

# Headline fields to check beside the headline, where an article has them.
# also: [dek, seo, social]

# Least score (0 to 1) with which a claim counts as supported. Not set: the model's calibrated one.
# threshold: 0.5

# Passages of the body shown under each claim.
# evidence: 3

# Format on standard output: pretty, json, markdown, html.
# format: pretty

# Read every input as this instead of detecting it: text, markdown, html, json.
# inputFormat: markdown

# What folders and globs must not bring in, relative to this file.
# ignore: ["drafts/**", "**/*.notes.md"]

# Largest input read.
# maxSize: 20MB

# A model's folder, relative to this file, or a name from 'hedcheck model list'.
# model: ./models/my-model

# CPU threads for the model. Not set: all cores.
# threads: 2

# Show only what is wrong.
# quiet: false
`;
