/** Names of the readers. They stand here too so that `--help` need not load them; a test compares the two. */
export const corpusFormats = ['jsonl', 'csv', 'parquet', 'warc', 'articles'] as const;

/** Names of the writers, here for the same reason. */
export const resultFormats = ['jsonl', 'csv', 'parquet'] as const;
