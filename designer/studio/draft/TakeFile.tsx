import { PART_LIMIT } from '#contract';
import type { DraftDetail, ImportReport } from '#contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button as TriggerButton, FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/ServicesContext.ts';
import { Banner } from '../../look/Banner.tsx';
import { ProblemBanner } from '../../look/ProblemBanner.tsx';
import { base64Of } from './base64Of.ts';
import { ImportReportView } from './ImportReportView.tsx';

export interface TakeFileProps {
  draft: DraftDetail;
  /** The part whose place a file takes; null to begin a new form with it. */
  file: string | null;
  onTaken: (file: string) => void;
}

type Ready = ImportReport & { file: string; text: string };

/** Takes a file in: first it is said what becomes of it, then she decides; the file is taken whole or not at all. */
export function TakeFile({ draft, file, onTaken }: TakeFileProps): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const looking = useMutation({
    mutationFn: async (chosen: File): Promise<ImportReport> => {
      if (chosen.size > PART_LIMIT) return refusal(file, t('studio.tooLarge'));
      return api.studio.previewImport(draft.id, { file, name: chosen.name.slice(-255), content: await base64Of(chosen) });
    },
  });
  const taking = useMutation({
    mutationFn: ({ file: into, text, revision }: Ready) => api.studio.savePart(draft.id, { file: into, text, revision, how: 'imported' }),
    onSuccess: (_saved, { file: into }) => onTaken(into),
  });
  const leave = (): void => {
    taking.reset();
    looking.reset();
  };
  const report = looking.data;
  if (taking.isSuccess) {
    return (
      <div className="take-file">
        <Banner tone="info" role="status">
          <p>{t('studio.taken')}</p>
        </Banner>
      </div>
    );
  }
  return (
    <div className="take-file">
      {looking.isError ? <ProblemBanner problem={looking.error} /> : null}
      {taking.isError ? <ProblemBanner problem={taking.error} title={t('studio.notTaken')} /> : null}
      {report === undefined ? null : (
        <ImportReportView
          name={looking.variables.name}
          report={report}
          busy={taking.isPending}
          onTake={() => (isReady(report) ? taking.mutate(report) : undefined)}
          onLeave={leave}
        />
      )}
      {report?.verdict === 'ready' ? null : (
        <ChooseFile file={file} busy={looking.isPending} onChoose={(chosen) => looking.mutate(chosen)} />
      )}
    </div>
  );
}

function ChooseFile({ file, busy, onChoose }: { file: string | null; busy: boolean; onChoose: (chosen: File) => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <FileTrigger
      acceptedFileTypes={[file === null ? '.form' : file.slice(file.lastIndexOf('.'))]}
      onSelect={(list) => {
        const [chosen] = list ?? [];
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      <TriggerButton className={file === null ? 'button button-plain' : 'button button-main'} isPending={busy}>
        {busy ? t('studio.lookingAtFile') : t('studio.chooseFile')}
      </TriggerButton>
    </FileTrigger>
  );
}

const isReady = (report: ImportReport): report is Ready => report.verdict === 'ready' && report.file !== null && report.text !== null;

const refusal = (file: string | null, sentence: string): ImportReport => ({
  ...{ verdict: 'refused', file, text: null, revision: 0, kept: [], changed: [] },
  refused: [sentence],
});
