import { type RefObject, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { ColumnModel } from './columnModel';
import type { GridColumn, GridSort } from './gridTypes';
import { keepList, readKeptList } from './keptList';

export interface ColumnsRequest<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort | null;
  /** Width taken by what stands before the columns. */
  readonly lead: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly name: string | undefined;
}

/** The columns of a list: as wide as the owner left them, and no more of them than there is room for. */
export function useColumns<Row>(request: ColumnsRequest<Row>): ColumnModel<Row> {
  const { columns, sort, lead, scroller, name } = request;
  const [model] = useState(
    () => new ColumnModel<Row>(columns, name === undefined ? {} : readKeptList(localStorage, name).widths),
  );
  useSyncExternalStore(model.subscribe, model.version);

  const sorted = sort?.column ?? null;
  useLayoutEffect(() => model.configure(columns, sorted), [model, columns, sorted]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void => model.fit(element.clientWidth - lead);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [model, scroller, lead]);

  useEffect(() => {
    if (name === undefined) return undefined;
    return model.subscribeWidths((widths) => keepList(localStorage, name, { widths }));
  }, [model, name]);
  return model;
}
