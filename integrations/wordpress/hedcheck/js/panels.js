/**
 * Where findings are shown: among the checks before publishing, and in the post's settings.
 */
((wp) => {
  const { createElement: h, Fragment, useEffect } = wp.element;
  const { useSelect, useDispatch } = wp.data;
  const { __ } = wp.i18n;
  const { STORE, Check, sentence, currentDraft, isSame, run, refuses, refusesUnchecked } = window.hedcheck;

  const LOCK = 'hedcheck';
  const PAUSE_MS = 1200;

  // WordPress 6.6 moved the slots and the sidebar's state from wp.editPost to wp.editor; the old names warn since.
  const slot = (name) => wp.editor?.[name] ?? wp.editPost?.[name];
  const PluginPrePublishPanel = slot('PluginPrePublishPanel');
  const PluginDocumentSettingPanel = slot('PluginDocumentSettingPanel');

  const isPublishSidebarOpened = (select) =>
    (select('core/editor').isPublishSidebarOpened ?? select('core/edit-post').isPublishSidebarOpened)();

  /** Whether the editor asks "Are you ready to publish?" just now, and whether the answer can be yes. */
  const useMoment = () =>
    useSelect((select) => {
      const editor = select('core/editor');
      const isOut = editor.isCurrentPostPublished() || editor.isCurrentPostScheduled();
      return {
        isBeforePublishing: isPublishSidebarOpened(select) && !isOut && !editor.isPublishingPost(),
        // Who may only submit for review is not held up, nor is what stays private: neither makes it public.
        goesOut:
          Boolean(editor.getCurrentPost()?._links?.['wp:action-publish']) &&
          editor.getEditedPostVisibility() !== 'private',
      };
    }, []);

  const useDraft = () => {
    const id = useSelect((select) => currentDraft(select).id, []);
    const title = useSelect((select) => currentDraft(select).title, []);
    const excerpt = useSelect((select) => currentDraft(select).excerpt, []);
    const blocks = useSelect((select) => currentDraft(select).blocks, []);
    return { id, title, excerpt, blocks };
  };

  const Panels = () => {
    const check = useSelect((select) => select(STORE).get(), []);
    const { isBeforePublishing, goesOut } = useMoment();
    const draft = useDraft();
    const isStale = !isSame(check.draft, draft);
    const { lockPostSaving, unlockPostSaving } = useDispatch('core/editor');

    // Before publishing the check runs by itself, and again when somebody goes on writing beside the panel.
    useEffect(() => {
      if (!isBeforePublishing || !isStale) return undefined;
      const timer = setTimeout(run, check.phase === 'idle' ? 0 : PAUSE_MS);
      return () => clearTimeout(timer);
    }, [isBeforePublishing, draft.id, draft.title, draft.excerpt, draft.blocks]);

    // The lock stops every save, so it holds only while the editor asks about publishing and only for words that
    // were checked as they stand: drafts can always be saved. The server refuses by itself; this spares the attempt.
    const objects =
      (check.phase === 'done' && refuses && check.result.refused) ||
      (check.phase === 'error' && refusesUnchecked);
    const isLocked = Boolean(isBeforePublishing && goesOut && objects && !isStale);
    useEffect(() => {
      if (!isLocked) return undefined;
      lockPostSaving(LOCK);
      return () => {
        unlockPostSaving(LOCK);
      };
    }, [isLocked]);

    useEffect(() => {
      if (check.phase === 'done' || check.phase === 'error') wp.a11y.speak(sentence(check), 'polite');
    }, [check.phase, check.draft]);

    const view = h(Check, { check, isStale, isLocked, onCheck: run });
    return h(
      Fragment,
      null,
      h(
        PluginPrePublishPanel,
        {
          className: 'hedcheck-before-publishing',
          title: __('Headline check', 'hedcheck'),
          initialOpen: true,
        },
        view,
      ),
      h(
        PluginDocumentSettingPanel,
        { name: 'hedcheck', className: 'hedcheck-settings', title: __('Headline check', 'hedcheck') },
        view,
      ),
    );
  };

  wp.plugins.registerPlugin('hedcheck', { icon: null, render: Panels });
})(window.wp);
