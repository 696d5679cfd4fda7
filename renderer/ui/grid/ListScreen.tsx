import type { ReactNode } from 'react';
import { ErrorNotice } from '../feedback/ErrorNotice';
import { Screen } from '../layout/Screen';
import { Grid, type GridProps } from './Grid';
import type { AskedList } from './useAskedSource';

export interface ListScreenProps<Row, Sums> extends Pick<
  GridProps<Row>,
  'name' | 'label' | 'columns' | 'sort' | 'onSort' | 'onOpen' | 'onType' | 'empty'
> {
  readonly title: string;
  /** The line under the title, once the whole list is counted; `undefined` for none. */
  readonly summary: (count: number, sums: Sums) => string | undefined;
  /** What happened, where the list could not be read at all. */
  readonly failed: string;
  readonly list: AskedList<Row, Sums>;
  readonly actions?: ReactNode;
  /** What is shown of the list: words, choices. */
  readonly filters?: ReactNode;
}

/** A screen that is one list: its head with count and euros, its filters, its rows, or why there are none. */
export function ListScreen<Row, Sums>(props: ListScreenProps<Row, Sums>): React.JSX.Element {
  const { title, summary, failed, list, actions, filters, ...grid } = props;
  const { source, sums, asking, error, retry } = list;
  const subtitle =
    error === null && source !== null && sums !== null ? summary(source.count, sums) : undefined;
  return (
    <Screen title={title} subtitle={subtitle} body="fill" actions={actions}>
      {filters}
      {error !== null ? (
        <ErrorNotice happened={failed} error={error} onRetry={retry} />
      ) : (
        <Grid {...grid} source={source} busy={asking} />
      )}
    </Screen>
  );
}
