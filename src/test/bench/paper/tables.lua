-- Tables without longtable, which LaTeX has in one column only.
local function cells(row)
  local texts = {}
  for _, cell in ipairs(row.cells) do
    local text = pandoc.write(pandoc.Pandoc(cell.contents), 'latex')
    table.insert(texts, (text:gsub('\n', ' ')))
  end
  return table.concat(texts, ' & ') .. ' \\\\'
end

function Table(t)
  local letters = {AlignRight = 'r', AlignCenter = 'c'}
  local columns = {}
  for _, spec in ipairs(t.colspecs) do
    table.insert(columns, letters[spec[1]] or 'l')
  end
  local lines = {'\\begin{table}\\centering\\small',
    '\\begin{tabular}{' .. table.concat(columns) .. '}', '\\hline'}
  for _, row in ipairs(t.head.rows) do table.insert(lines, cells(row)) end
  table.insert(lines, '\\hline')
  for _, body in ipairs(t.bodies) do
    for _, row in ipairs(body.body) do table.insert(lines, cells(row)) end
  end
  table.insert(lines, '\\hline\\end{tabular}')
  local caption = pandoc.write(pandoc.Pandoc(t.caption.long or {}), 'latex')
  if caption ~= '' then table.insert(lines, '\\caption{' .. caption .. '}') end
  table.insert(lines, '\\end{table}')
  return pandoc.RawBlock('latex', table.concat(lines, '\n'))
end
