"""What people read: HTML, Markdown, Excel, CSV, console."""
