import type { DraftDetail, PartVersion } from '#contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { queryKeys } from '../../app/queryKeys.ts';
import { useServices } from '../../app/ServicesContext.ts';
import { Button } from '../../look/Button.tsx';
import { ProblemBanner } from '../../look/ProblemBanner.tsx';
import { Skeleton } from '../../look/Skeleton.tsx';
import { useTime } from '../../time/useTime.ts';

export interface PartVersionsProps {
  draft: DraftDetail;
  file: string;
  onBringBack: (text: string) => void;
}

/** Every text that a part had, newest first; any of them can be brought back. */
export function PartVersions({ draft, file, onBringBack }: PartVersionsProps): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const time = useTime();
  const history = useQuery({
    queryKey: queryKeys.history(draft.id, file),
    queryFn: () => api.studio.history(draft.id, file),
    staleTime: 0,
  });
  const bringing = useMutation({
    mutationFn: (version: PartVersion) => api.studio.version(version.id),
    onSuccess: ({ text }) => onBringBack(text),
  });
  if (history.data === undefined) return history.isError ? <ProblemBanner problem={history.error} /> : <Skeleton rows={3} />;
  return (
    <>
      {bringing.isError ? <ProblemBanner problem={bringing.error} /> : null}
      <ul className="versions">
        {history.data.versions.map((version) => (
          <li key={version.id}>
            <p>
              {t(`studio.version.${version.kind}`)} <span className="small quiet figures">{`${version.by}, ${time.when(version.at)}`}</span>
            </p>
            {draft.may.edit ? (
              <Button tone="plain" busy={bringing.isPending} onClick={() => bringing.mutate(version)}>
                {t('studio.bringBack')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
