import { appendFileSync, statSync } from 'node:fs';

// A worker that ends itself where a record tells it to, in place of the real one.
process.on('message', (message) => {
  if (message.type === 'open') {
    if (message.settings.model === 'unloadable') process.exit(9);
    process.send({ type: 'ready', model: { name: 'none', sha256: '', dtype: '' }, notes: [] });
  } else if (message.type === 'task') {
    const { number, record } = message.task;
    const { ends, endsTwice } = record.fields;
    if (ends) process.exit(9);
    if (endsTwice) {
      // A file counts the processes that had it.
      appendFileSync(endsTwice, '.');
      if (statSync(endsTwice).size <= 2) process.exit(9);
    }
    const tally = { rows: 1, pass: 1, warn: 0, fail: 0, error: 0, claims: 0, pairs: 0, repeatedIds: 0 };
    setTimeout(() => process.send({ type: 'done', number, text: `${number} by ${process.pid}\n`, tally }), 2);
  } else {
    process.send({ type: 'closed', peakBytes: 1 });
    process.disconnect();
  }
});
