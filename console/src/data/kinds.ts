export const kinds = ['facts', 'services', 'journeys'] as const;
export const formats = ['csv', 'jsonl', 'parquet'] as const;
