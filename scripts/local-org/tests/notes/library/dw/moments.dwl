%dw 2.0
input records application/java
output application/json
---
{ made: records map (record) -> (record.CreatedDate >> "UTC") as String {format: "dd.MM.uuuu HH:mm"} }
