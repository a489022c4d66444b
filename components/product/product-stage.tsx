'use client';

import { type ReactNode, useState } from 'react';
import type { Locale, Product } from '#lib/catalog/types.ts';
import { firstGroup, groupFor, variantGroups } from '#lib/catalog/variant-groups.ts';
import { BuyForm } from './buy-form.tsx';
import { draftLine } from './draft-line.ts';
import { Gallery } from './gallery.tsx';
import { OuterOption } from './outer-option.tsx';
import styles from './product-stage.module.css';
import type { StageWords } from './stage-words.ts';
import { VariantPrice } from './variant-price.tsx';
import { VariantRadios } from './variant-radios.tsx';

interface Props {
  locale: Locale;
  product: Pick<Product, 'handle' | 'title' | 'options' | 'variants' | 'images'>;
  words: StageWords;
  head: ReactNode;
  children: ReactNode;
}

/** Pictures and choice, which change together; what is written about the piece comes ready from the server. */
export function ProductStage({ locale, product, words, head, children }: Props) {
  const [groups] = useState(() => variantGroups(product));
  const [group, setGroup] = useState(() => firstGroup(groups));
  const only = group?.variants.length === 1 ? group.variants[0]?.variant : undefined;
  const [chosenLabel, setChosenLabel] = useState<string | null>(null);
  const chosen = only ?? group?.variants.find(({ label }) => label === chosenLabel)?.variant;

  const chooseOuter = (place: number, value: string) => {
    const values = (group?.values ?? []).map((old, at) => (at === place ? value : old));
    setGroup(groupFor(groups, values, place) ?? group);
  };

  return (
    <div className={styles.stage}>
      <Gallery images={product.images} shows={group?.values[0]} words={words} />
      <div className={styles.side}>
        {head}
        <VariantPrice locale={locale} variants={chosen ? [chosen] : product.variants} words={words} />
        <BuyForm
          locale={locale}
          line={chosen && draftLine(product, chosen)}
          isSoldOut={!product.variants.some((v) => v.available)}
          words={words}
        >
          {groups.outer.map((option, place) => (
            <OuterOption
              key={option.name}
              option={option}
              value={group?.values[place]}
              onChoose={(value) => chooseOuter(place, value)}
            />
          ))}
          {groups.groups.map((one) => (
            <VariantRadios
              key={one.values.join('/')}
              group={one}
              outer={groups.outer}
              last={groups.last}
              isShown={one === group}
              chosen={chosen}
              words={words}
              onChoose={setChosenLabel}
            />
          ))}
        </BuyForm>
        {children}
      </div>
    </div>
  );
}
