import { Table, Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { Item } from '../../shared/model/item.ts';
import { featureName } from '../i18n/featureName.ts';
import { useNumbers, useSentences, useWords } from '../i18n/useWords.ts';
import { library } from '../library/index.ts';
import { useSession } from '../session/index.ts';

/** The numbers that stand for an item, each with what it was made from. */
export const FeatureTable = ({ item }: { readonly item: Item }): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const told = useSentences();
  const project = useSession((session) => session.project);
  const [values, setValues] = useState<Float64Array | null>(null);
  const id = project?.id;
  useEffect(() => {
    let wanted = true;
    if (id !== undefined)
      void library.featuresOf(id, item.row).then((row) => {
        if (wanted) setValues(row);
      });
    return () => {
      wanted = false;
    };
  }, [id, item.row]);
  if (project === null || values === null) return null;
  return (
    <section>
      <Title order={3} mt="xl" mb="xs">
        {words.items.features} ({numbers.whole(project.features.length)})
      </Title>
      <Table verticalSpacing={4} maw="44rem" className="akin-numbers">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.items.feature}</Table.Th>
            <Table.Th ta="end">{words.items.value}</Table.Th>
            <Table.Th>{words.items.madeFrom}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {project.features.map((source, i) => (
            <Table.Tr key={source.name}>
              <Table.Td>{featureName(source, told)}</Table.Td>
              <Table.Td ta="end">{numbers.short(values[i] ?? Number.NaN, 4)}</Table.Td>
              <Table.Td c="dimmed">
                {source.how === 'image' ? told(source.from) : source.from}: {words.items.how[source.how]}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};
