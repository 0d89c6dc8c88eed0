import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Go } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import type { MenuView, OfferView } from '../../views.ts';
import '../applications.css';
import { type Ground, groundOf, groundText, keys, readMenu } from '../api.ts';
import { GroundPicker } from './ground-picker.tsx';
import { groupsOf } from './groups.ts';
import { ClosedLine, OfferCard } from './offer-card.tsx';
import './menu.css';

/** 向法院申请: everything that can be asked of a court, on one case (or, before a suit, of a court) each open or closed with the reason. */
export function Hall() {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const ground = groundOf(search);
  const [choosing, setChoosing] = useState(false);
  const menu = useQuery({
    queryKey: keys.menu(ground),
    queryFn: ({ signal }) => readMenu(ground, signal),
  });
  const choose = (to: Ground | undefined) => {
    setChoosing(false);
    void navigate({
      to: '/services',
      search: to === undefined ? {} : { [to.caseId ? 'case' : 'court']: groundText(to) },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <Section title="向法院申请" aside={<Go href="/applications">我的申请</Go>} id="applications">
      <div className="tb-stack">
        {ground === undefined || choosing ? (
          <>
            <GroundPicker onPick={choose} />
            {ground && (
              <div>
                <Button onClick={() => setChoosing(false)}>不换了</Button>
              </div>
            )}
          </>
        ) : (
          <Chosen menu={menu.data} onChange={() => setChoosing(true)} onDrop={() => choose(undefined)} />
        )}
        <Loaded query={menu} rows={8}>
          {({ services }) =>
            services.length === 0 ? (
              <EmptyState title="这个法院暂时没有开通可以网上申请的事项" />
            ) : (
              <Found services={services} ground={ground} />
            )
          }
        </Loaded>
      </div>
    </Section>
  );
}

interface ChosenProps {
  readonly menu: MenuView | undefined;
  readonly onChange: () => void;
  readonly onDrop: () => void;
}

function Chosen({ menu, onChange, onDrop }: ChosenProps) {
  const ground = menu?.ground;
  const words = [ground?.caseNumber, ground?.courtName, ground?.stageName].filter((part) => part);
  return (
    <div className="ap-chosen">
      <div>
        <strong>{ground?.title ?? (ground?.caseId ? '所选案件' : '起诉之前')}</strong>
        <p className="tb-faint tb-number">{words.join('，')}</p>
      </div>
      <span className="tb-row">
        <Button size="small" onClick={onChange}>
          换一个
        </Button>
        <Button size="small" type="text" onClick={onDrop}>
          不限案件
        </Button>
      </span>
    </div>
  );
}

interface GroupsProps {
  readonly services: readonly OfferView[];
  readonly ground: Ground | undefined;
}

/** Thirty-four are too many to read through on a phone: a word of the name or of what it is for is enough. */
function Found({ services, ground }: GroupsProps) {
  const [word, setWord] = useState('');
  const found = services.filter(({ name, summary }) => `${name}${summary}`.includes(word.trim()));
  return (
    <>
      <Input
        type="search"
        className="ap-word"
        aria-label="查找事项"
        placeholder="查找事项，例如：保全、延期"
        value={word}
        onChange={(event) => setWord(event.target.value)}
      />
      {found.length === 0 ? (
        <EmptyState title="没有这样的事项">换一个词试试，或者清空后查看全部{services.length}项。</EmptyState>
      ) : (
        <Groups services={found} ground={ground} />
      )}
    </>
  );
}

/** What is open stands as cards; what is closed follows line by line, each with the reason and its article. */
function Groups({ services, ground }: GroupsProps) {
  return groupsOf(services).map(([name, offers]) => {
    const open = offers.filter((offer) => ground === undefined || offer.open);
    const closed = offers.filter((offer) => !open.includes(offer));
    return (
      <section key={name} className="ap-group" aria-label={name}>
        <h3>{name}</h3>
        {open.length > 0 && (
          <div className="ap-offers">
            {open.map((offer) => (
              <OfferCard key={offer.id} offer={offer} ground={ground} />
            ))}
          </div>
        )}
        {closed.length > 0 && (
          <ul className="ap-closed" aria-label={`${name}：现在不能申请`}>
            {closed.map((offer) => (
              <ClosedLine key={offer.id} offer={offer} />
            ))}
          </ul>
        )}
      </section>
    );
  });
}
