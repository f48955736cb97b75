/**
 * The check of the post that is being edited: asks the plugin's route and keeps the answer where panels read it.
 */
(({ apiFetch, data }) => {
  const STORE = 'hedcheck/check';
  const NOTHING = { phase: 'idle', result: null, error: null, draft: null };

  const store = data.createReduxStore(STORE, {
    reducer: (state = NOTHING, action = {}) =>
      action.type === 'SET' ? { ...state, ...action.values } : state,
    actions: { set: (values) => ({ type: 'SET', values }) },
    selectors: { get: (state) => state },
  });
  data.register(store);

  let running = null;

  /** What the check depends on. Blocks are compared by identity: to serialise them at every key would be slow. */
  const currentDraft = (select = data.select) => ({
    id: select('core/editor').getCurrentPostId(),
    title: select('core/editor').getEditedPostAttribute('title') ?? '',
    excerpt: select('core/editor').getEditedPostAttribute('excerpt') ?? '',
    blocks: select('core/block-editor').getBlocks(),
  });

  const isSame = (a, b) =>
    a !== null &&
    b !== null &&
    a.id === b.id &&
    a.title === b.title &&
    a.excerpt === b.excerpt &&
    a.blocks === b.blocks;

  /** Checks the words as they stand now. A check that is under way is given up: its words are old. */
  const run = async () => {
    running?.abort();
    const controller = new AbortController();
    running = controller;
    const draft = currentDraft();
    const { set } = data.dispatch(STORE);
    set({ phase: 'loading', error: null });
    try {
      const result = await apiFetch({
        path: '/hedcheck/v1/check',
        method: 'POST',
        data: {
          post: draft.id,
          title: draft.title,
          content: data.select('core/editor').getEditedPostContent(),
          excerpt: draft.excerpt,
        },
        signal: controller.signal,
      });
      if (running === controller) set({ phase: 'done', result, error: null, draft });
    } catch (error) {
      if (running !== controller) return;
      set({
        phase: 'error',
        result: null,
        error: {
          message: String(error?.message ?? ''),
          detail: String(error?.data?.detail ?? ''),
        },
        draft,
      });
    }
  };

  window.hedcheck = { ...window.hedcheck, STORE, currentDraft, isSame, run };
})(window.wp);
