import { useState } from 'react';
import type { ReactElement } from 'react';
import { Banner } from '../look/Banner.tsx';
import { Button } from '../look/Button.tsx';

export interface ConflictBannerProps {
  words: { title: string; text: string; mine: string; theirs: string };
  onMine: () => void | Promise<void>;
  onTheirs: () => void | Promise<void>;
}

/** Two versions of one thing: the person chooses, nothing is overwritten before. */
export function ConflictBanner({ words, onMine, onTheirs }: ConflictBannerProps): ReactElement {
  const [busy, setBusy] = useState(false);
  const choose = async (act: ConflictBannerProps['onMine']): Promise<void> => {
    setBusy(true);
    // Where the choice did not get through, it is still to be made.
    await Promise.resolve(act()).catch(() => undefined);
    setBusy(false);
  };
  return (
    <Banner
      tone="attention"
      title={words.title}
      role="alert"
      actions={
        <>
          <Button tone="main" busy={busy} onClick={() => void choose(onMine)}>
            {words.mine}
          </Button>
          <Button busy={busy} onClick={() => void choose(onTheirs)}>
            {words.theirs}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
    </Banner>
  );
}
