import { Group, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Item } from '../../shared/model/item.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { nameOf } from '../content/naming.ts';
import { Thumbnail } from '../content/Thumbnail.tsx';
import { useImageUrl } from '../content/useImageUrl.ts';
import { useItem } from '../content/useItem.ts';
import { useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/index.ts';
import { FeatureTable } from './FeatureTable.tsx';

const PictureContent = ({ item }: { readonly item: Item }): ReactNode => {
  const words = useWords();
  const url = useImageUrl(item);
  if (url === '') return <p>{words.items.pictureMissing}</p>;
  return url === null ? null : <Thumbnail className="detail-picture" url={url} alt={nameOf(item)} alone />;
};

const RecordContent = ({ values }: { readonly values: readonly (string | null)[] }): ReactNode => {
  const words = useWords();
  const columns = useSession((session) => session.project?.columns) ?? [];
  return (
    <Table verticalSpacing={5} maw="44rem" className="akin-numbers">
      <Table.Tbody>
        {columns.map(({ name, role }, i) => (
          <Table.Tr key={name}>
            <Table.Th w="14rem">{name}</Table.Th>
            <Table.Td dir="auto">{values[i] ?? <em>{words.common.missing}</em>}</Table.Td>
            <Table.Td c="dimmed" w="10rem">
              {words.wizard.roles[role]}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const Content = ({ item }: { readonly item: Item }): ReactNode => {
  switch (item.content.kind) {
    case 'image':
      return <PictureContent item={item} />;
    case 'text':
      return (
        <p className="detail-text" dir="auto">
          {item.content.text}
        </p>
      );
    case 'record':
      return <RecordContent values={item.content.values} />;
  }
};

/** All of one item: what it is, where else to look at it, and the features made from it. */
export const ItemDetail = ({ id }: { readonly id: string }): ReactNode => {
  const words = useWords();
  const item = useItem(id);
  const flag = useSession((session) => session.flagged.find(({ item: flagged }) => flagged === id));
  if (item === null) return null;
  return (
    <>
      <Title order={2} mb="xs">
        {nameOf(item)}
      </Title>
      <Group gap="xs" mb="md">
        <CommandButton command="exploreItem" label={words.items.explore} size="xs" />
        <CommandButton command="reviewItem" label={words.items.itsJudgements} size="xs" />
        <CommandButton command="flagItem" label={flag ? words.items.takeBack : words.items.setAside} size="xs" />
      </Group>
      {flag !== undefined && flag.note !== '' && (
        <Text mb="md">
          {words.items.asideBecause} {flag.note}
        </Text>
      )}
      <Content item={item} />
      <FeatureTable item={item} />
    </>
  );
};
