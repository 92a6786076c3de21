import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../look/classes.ts';
import type { Pages } from './usePages.ts';

/** Where in the form I am, by topic. */
export function PageSteps({ pages }: { pages: Pages }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="page-steps">
      <p className="page-step-now" tabIndex={-1}>
        <span className="small quiet figures">{t('task.pages', { page: pages.index + 1, pages: pages.list.length })}</span>
        <span className="unseen">{pages.current?.title}</span>
      </p>
      <div className="page-dots" aria-hidden="true">
        {pages.list.map((page, index) => (
          <i key={page.id} className={classes(index < pages.index && 'dot-done', index === pages.index && 'dot-now')} />
        ))}
      </div>
    </div>
  );
}
