%dw 2.0
output application/json
---
1 / 0
