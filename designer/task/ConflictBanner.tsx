import type { ReactElement } from 'react';
import { Banner } from '../look/Banner.tsx';
import { Button } from '../look/Button.tsx';

export interface ConflictBannerProps {
  words: { title: string; text: string; mine: string; theirs: string };
  onMine: () => void;
  onTheirs: () => void;
}

/** Two versions of one thing: the person chooses, nothing is overwritten before. */
export function ConflictBanner({ words, onMine, onTheirs }: ConflictBannerProps): ReactElement {
  return (
    <Banner
      tone="attention"
      title={words.title}
      role="alert"
      actions={
        <>
          <Button tone="main" onClick={onMine}>
            {words.mine}
          </Button>
          <Button onClick={onTheirs}>{words.theirs}</Button>
        </>
      }
    >
      <p>{words.text}</p>
    </Banner>
  );
}
