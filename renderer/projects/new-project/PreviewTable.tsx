import './preview.css';
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Column, ColumnRole } from '../../../shared/model/item.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { TablePreview } from '../../workers/importer/importer-api.ts';

const roles: readonly ColumnRole[] = ['id', 'number', 'category', 'text', 'image', 'label', 'ignore'];

interface Props {
  readonly preview: TablePreview;
  readonly columns: readonly Column[];
  readonly change: (columns: readonly Column[]) => void;
}

const RoleSelect = ({
  column,
  set,
}: {
  readonly column: Column;
  readonly set: (role: ColumnRole) => void;
}): ReactNode => {
  const { wizard } = useWords();
  return (
    <NativeSelect
      size="xs"
      aria-label={wizard.roleOf(column.name)}
      value={column.role}
      data={roles.map((role) => ({ value: role, label: wizard.roles[role] }))}
      onChange={(event) => {
        const chosen = roles.find((role) => role === event.currentTarget.value);
        if (chosen) set(chosen);
      }}
    />
  );
};

/** The first rows of a table under its columns, whose roles can be changed. */
export const PreviewTable = ({ preview, columns, change }: Props): ReactNode => {
  const words = useWords();
  const set = (index: number) => (role: ColumnRole) =>
    change(columns.map((column, i) => (i === index ? { ...column, role } : column)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable without a mouse.
    <section className="preview" tabIndex={0} aria-label={words.wizard.previewRegion}>
      <table className="akin-numbers">
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={column.name} scope="col" data-role={column.role}>
                <span>{column.name}</span>
                <RoleSelect column={column} set={set(i)} />
                <span className="preview-help">{words.wizard.roleHelp[column.role]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a preview never move, and need not differ.
            <tr key={r}>
              {columns.map((column, i) => (
                <td key={column.name} data-role={column.role} dir="auto">
                  {row[i] ?? <em>{words.common.missing}</em>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
