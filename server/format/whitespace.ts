export type Padding = 'none' | 'columns'
