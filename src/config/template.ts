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

# Format on standard output: pretty, json, markdown, html, sarif, junit, checkstyle, github, gitlab, template.
# format: pretty

# Mustache template, relative to this file, for the format 'template'.
# template: ./report.mustache

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

# Heed the hedcheck-ignore comments that stand in articles.
# ignoreComments: true

# Most findings milder than failOn with which a run still passes. Not set: any number.
# maxWarnings: 10

# File of accepted findings, written by 'hedcheck baseline', or false for none. Not set: the nearest one.
# baseline: .hedcheck-baseline.json

# Keep the reports of unchanged articles, so that they cost nothing.
# cache: true

# Where they are kept. Not set: .hedcheck-cache beside this file.
# cacheFolder: .hedcheck-cache

# Other values for some of the articles; the last that matches wins.
# overrides: [{ files: ["opinion/**"], failOn: contradicted }]

# Staged files that the git hook checks. Not set: text, Markdown and HTML.
# hook: { files: ["articles/**/*.md"] }

# Show only what is wrong.
# quiet: false
`;
