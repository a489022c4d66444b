import type { PageWords } from '#lib/admin/pages/words.ts';
import { type Block, fieldsOf } from '#lib/pages/blocks.ts';
import type { Field } from '#lib/pages/fields.ts';
import { type Both, BothWords, ChoiceInput, LineInput } from './field-inputs.tsx';
import { HandleList } from './handle-list.tsx';
import { PicturePicker } from './picture-picker.tsx';
import { type Spot, SpotsEditor } from './spots-editor.tsx';

/** What one may choose from, as far as there is little of it. */
export interface Choices {
  collections: { handle: string; title: string }[];
}

interface Props {
  block: Block;
  /** Where it stands in the form, as problems name it: `blocks.3`. */
  path: string;
  words: PageWords;
  choices: Choices;
  errors: Record<string, string>;
  onChange: (block: Block) => void;
}

type Values = Record<string, unknown>;

/** Fields that matter only under another choice of the same block. */
const isShown = (block: Values, name: string): boolean =>
  block.type !== 'products' ||
  (name !== 'collection' && name !== 'products') ||
  block.source === (name === 'products' ? 'chosen' : 'collection');

export function BlockFields({ block, path, words, choices, errors, onChange }: Props) {
  const values = block as unknown as Values;
  return fieldsOf(block.type)
    .filter(([name]) => isShown(values, name))
    .map(([name, field]) => (
      <BlockField
        key={name}
        {...{ name, field, words, choices, errors }}
        path={`${path}.${name}`}
        value={values[name]}
        onChange={(value) => onChange({ ...values, [name]: value } as unknown as Block)}
      />
    ));
}

interface FieldProps {
  name: string;
  field: Field;
  path: string;
  value: unknown;
  words: PageWords;
  choices: Choices;
  errors: Record<string, string>;
  onChange: (value: unknown) => void;
}

function BlockField({ name, field, path, value, words, choices, errors, onChange }: FieldProps) {
  const label = (words.blockFields as Record<string, string>)[name] ?? name;
  const shared = { path, label, error: errors[path] };
  switch (field.kind) {
    case 'words':
    case 'prose':
      return (
        <BothWords
          {...shared}
          value={value as Both}
          isLong={field.kind === 'prose' || name === 'text'}
          hint={field.kind === 'prose' ? words.proseHint : undefined}
          words={words}
          errors={errors}
          onChange={onChange}
        />
      );
    case 'picture':
      return <PicturePicker {...shared} value={value as string | null} words={words} onChange={onChange} />;
    case 'choice':
      return (
        <ChoiceInput
          {...shared}
          value={value as string}
          options={field.options.map((option) => [option, optionWord(words, name, option)] as const)}
          onChange={onChange}
        />
      );
    case 'handle':
      return (
        <ChoiceInput
          {...shared}
          value={value as string}
          options={[['', '–'], ...choices.collections.map(({ handle, title }) => [handle, title] as const)]}
          onChange={onChange}
        />
      );
    case 'handles':
      return (
        <HandleList
          {...shared}
          value={value as string[]}
          {...(name === 'collections' && { known: choices.collections })}
          words={words}
          onChange={onChange}
        />
      );
    case 'spots':
      return <SpotsEditor {...shared} value={value as Spot[]} words={words} onChange={onChange} />;
    case 'address':
      return <LineInput {...shared} value={value as string} onChange={onChange} />;
  }
}

const optionWord = (words: PageWords, field: string, option: string): string =>
  (words.blockChoices as Record<string, Record<string, string>>)[field]?.[option] ?? option;
