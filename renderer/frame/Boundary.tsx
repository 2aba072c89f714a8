import { Button, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { wordsNow } from '../i18n/useWords.ts';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

/** A bug on one screen stays on that screen: what was judged is on disk, and the others go on working. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error('unknown') };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const { frame } = wordsNow();
    return (
      <div className="screen">
        <div className="screen-inner" role="alert">
          <Title order={1}>{frame.broken.title}</Title>
          <Text my="sm">{frame.broken.safe}</Text>
          <Text size="sm" c="dimmed" mb="md">
            {error instanceof Error ? error.message : String(error)}
          </Text>
          <Button onClick={() => this.setState({ error: null })}>{frame.broken.again}</Button>
        </div>
      </div>
    );
  }
}
