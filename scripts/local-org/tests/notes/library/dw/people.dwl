%dw 2.0
input rows application/json
output application/apex
---
rows map (row) -> {
    FirstName: row.first,
    LastName: row.last
} as Object {class: "Contact"}
